package com.logisav.mail.benchmarks.documents.word;

import com.logisav.mail.benchmarks.harness.Contender;
import com.logisav.mail.benchmarks.harness.Setting;
import com.logisav.mail.benchmarks.harness.Team;
import com.logisav.mail.benchmarks.harness.Work;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** Apache POI: the document is read anew for each letter, since filling it changes it, its fields are walked, and it is written. */
public final class PoiWord implements Contender {

    private static final Pattern CODE = Pattern.compile("\\s*MERGEFIELD\\s+(\\S+).*");

    private final Map<String, String> values = new HashMap<>();

    @Override
    public Work prepare(Setting setting) throws IOException {
        for (int field = 0; field < Letter.FIELDS; field++) {
            values.put(Letter.name(field), Letter.value(field));
        }
        byte[] template = Letter.template();
        return new Letters(Team.of(setting.number("threads")), () -> fill(template));
    }

    private byte[] fill(byte[] template) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(template))) {
            for (XWPFParagraph paragraph : document.getParagraphs()) {
                for (CTSimpleField field : paragraph.getCTP().getFldSimpleList()) {
                    field.getRArray(0).getTArray(0).setStringValue(value(field.getInstr()));
                }
                complex(paragraph);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    private void complex(XWPFParagraph paragraph) {
        StringBuilder code = new StringBuilder();
        boolean inResult = false;
        for (CTR run : paragraph.getCTP().getRList()) {
            if (run.sizeOfFldCharArray() > 0) {
                inResult = run.getFldCharArray(0).getFldCharType() == STFldCharType.SEPARATE;
                code.setLength(inResult ? code.length() : 0);
            } else if (run.sizeOfInstrTextArray() > 0) {
                code.append(run.getInstrTextArray(0).getStringValue());
            } else if (inResult && run.sizeOfTArray() > 0) {
                run.getTArray(0).setStringValue(value(code.toString()));
            }
        }
    }

    private String value(String code) {
        Matcher name = CODE.matcher(code);
        return name.matches() ? values.getOrDefault(name.group(1), "") : "";
    }
}
