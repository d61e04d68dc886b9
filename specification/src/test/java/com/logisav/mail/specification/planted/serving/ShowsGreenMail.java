package com.logisav.mail.specification.planted.serving;

import com.icegreen.greenmail.util.GreenMail;
import java.util.Optional;

public class ShowsGreenMail {

    public Optional<GreenMail> result() {
        return Optional.empty();
    }
}
