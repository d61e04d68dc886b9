package com.logisav.mail.specification.planted.cycle.there;

import com.logisav.mail.specification.planted.cycle.back.SeesThere;

public class SeesBack {
    SeesThere back;
}
