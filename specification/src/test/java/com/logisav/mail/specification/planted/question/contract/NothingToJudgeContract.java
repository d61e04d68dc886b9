package com.logisav.mail.specification.planted.question.contract;

import com.logisav.mail.specification.planted.question.AnsweredWithoutContract;

public abstract class NothingToJudgeContract {
    AnsweredWithoutContract answer() {
        throw new IllegalStateException("never called");
    }
}
