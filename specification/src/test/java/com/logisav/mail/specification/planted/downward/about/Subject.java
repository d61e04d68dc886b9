package com.logisav.mail.specification.planted.downward.about;

public class Subject {
}
