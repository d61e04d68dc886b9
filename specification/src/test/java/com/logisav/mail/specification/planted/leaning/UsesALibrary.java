package com.logisav.mail.specification.planted.leaning;

import org.slf4j.Logger;

class UsesALibrary {
    Logger logger;
}
