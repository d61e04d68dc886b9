package com.logisav.mail.specification.planted.question.contract;

import com.logisav.mail.specification.planted.question.AnsweredWithContract;

public abstract class AnsweredWithContractContract {
    protected abstract AnsweredWithContract answer();
}
