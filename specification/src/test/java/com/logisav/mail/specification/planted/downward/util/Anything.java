package com.logisav.mail.specification.planted.downward.util;

class Anything {
}
