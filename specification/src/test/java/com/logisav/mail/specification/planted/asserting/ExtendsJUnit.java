package com.logisav.mail.specification.planted.asserting;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

public class ExtendsJUnit implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        Assumptions.assumeTrue(context.getTestClass().isPresent());
    }
}
