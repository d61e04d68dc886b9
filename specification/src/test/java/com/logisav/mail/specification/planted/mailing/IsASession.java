package com.logisav.mail.specification.planted.mailing;

import jakarta.mail.Authenticator;

public class IsASession extends Authenticator {
}
