package com.logisav.mail.specification.planted.naming;

class AddressUtils {
}
