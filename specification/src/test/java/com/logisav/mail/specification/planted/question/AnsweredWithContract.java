package com.logisav.mail.specification.planted.question;

public interface AnsweredWithContract {
    interface OptIn {
    }
}
