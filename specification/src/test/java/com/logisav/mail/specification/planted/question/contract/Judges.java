package com.logisav.mail.specification.planted.question.contract;

abstract class Judges<T> {
}
