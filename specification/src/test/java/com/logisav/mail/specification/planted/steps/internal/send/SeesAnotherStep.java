package com.logisav.mail.specification.planted.steps.internal.send;

import com.logisav.mail.specification.planted.steps.internal.admit.Admission;

class SeesAnotherStep {
    Object admission() {
        return new Admission();
    }
}
