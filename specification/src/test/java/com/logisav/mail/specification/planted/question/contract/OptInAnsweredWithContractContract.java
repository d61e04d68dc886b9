package com.logisav.mail.specification.planted.question.contract;

import com.logisav.mail.specification.planted.question.AnsweredWithContract;

public abstract class OptInAnsweredWithContractContract extends Judges<AnsweredWithContract.OptIn> {
}
