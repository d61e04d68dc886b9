package com.logisav.mail.specification.planted.steps;

import com.logisav.mail.specification.planted.steps.internal.admit.Admission;

class SeesAStep {
    Admission admission;
}
