package com.logisav.mail.specification.planted.steps.internal.admit;

import com.logisav.mail.specification.planted.steps.internal.Shared;

public class Admission {
    Shared shared;
}
