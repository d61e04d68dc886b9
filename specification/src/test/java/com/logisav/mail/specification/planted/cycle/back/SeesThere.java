package com.logisav.mail.specification.planted.cycle.back;

import com.logisav.mail.specification.planted.cycle.there.SeesBack;

public class SeesThere {
    SeesBack there;
}
