package com.logisav.mail.specification.planted.downward;

import com.logisav.mail.specification.planted.downward.about.Subject;

class RootThatLooksIn {
    Subject subject;
}
