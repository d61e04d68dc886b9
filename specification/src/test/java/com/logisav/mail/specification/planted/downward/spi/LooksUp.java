package com.logisav.mail.specification.planted.downward.spi;

import com.logisav.mail.specification.planted.downward.about.Subject;

public class LooksUp {
    Subject subject;
}
