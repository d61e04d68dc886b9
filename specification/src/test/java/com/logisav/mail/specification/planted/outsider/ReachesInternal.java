package com.logisav.mail.specification.planted.outsider;

import com.logisav.mail.specification.planted.steps.internal.Shared;

class ReachesInternal {
    Shared shared;
}
