package com.logisav.mail.specification.planted.steps.internal.tool;

import com.logisav.mail.specification.planted.steps.internal.admit.Admission;

class ToolThatSeesAStep {
    Admission admission;
}
