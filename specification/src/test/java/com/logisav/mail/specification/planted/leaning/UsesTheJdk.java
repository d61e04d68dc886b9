package com.logisav.mail.specification.planted.leaning;

import com.logisav.mail.specification.planted.downward.about.Subject;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

class UsesTheJdk {
    List<Subject> ours;
    XMLStreamReader reader;
}
