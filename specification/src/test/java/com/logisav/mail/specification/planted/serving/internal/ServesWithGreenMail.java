package com.logisav.mail.specification.planted.serving.internal;

import com.icegreen.greenmail.util.GreenMail;

public class ServesWithGreenMail {

    public GreenMail server() {
        throw new IllegalStateException("never called");
    }
}
