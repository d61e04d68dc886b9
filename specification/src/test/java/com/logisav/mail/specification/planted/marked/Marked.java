package com.logisav.mail.specification.planted.marked;

class Marked {
}
