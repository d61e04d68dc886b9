package com.logisav.mail.specification.planted.steps;

import com.logisav.mail.specification.planted.steps.internal.admit.Admission;

class LogisavMail {
    Builder builder;

    static class Builder {
        Admission admission;
    }
}
