package com.logisav.mail.specification.planted.steps.internal;

public class Shared {
}
