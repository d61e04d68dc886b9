package com.logisav.mail.specification.planted.question.contract;

import com.logisav.mail.specification.planted.question.AskedForByNobody;

public abstract class AskedForByNobodyContract {
    AskedForByNobody nothingToJudge() {
        throw new IllegalStateException("never called");
    }
}
