package com.logisav.mail.specification.planted.foreign;

import org.slf4j.Logger;

class UsesALogger {
    Logger logger;
}
