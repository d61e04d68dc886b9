package com.logisav.mail.specification.planted.naming;

class Sender {
    static class SenderImpl {
    }
}
