package com.logisav.mail.specification.planted.failure;

final class HiddenFailure extends AssertionError {
    private static final long serialVersionUID = 1L;
}
