package com.logisav.mail.core.internal.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.core.internal.html.HtmlCleaner.Cleaned;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the editors that hosts use really put into a form, and what a person really pastes into them. */
class HtmlCleanerSamplesTest {

    @Test
    void tinymce() {
        String written = """
            <p>Bonjour Madame Lef&egrave;vre,</p>
            <p style="text-align: justify;">Veuillez trouver ci-joint la <strong>facture F-2026-0042</strong>, <span style="color: \
            #e03e2d;">&eacute;chue</span> \
            le <em>24&nbsp;novembre</em>.</p>
            <ul style="list-style-type: circle;">
            <li style="font-weight: bold;">Chaudi&egrave;re</li>
            <li><span style="text-decoration: underline;">Pompe</span></li>
            </ul>
            <p><img style="float: right;" src="data:image/png;base64,iVBORw0KGgo=" alt="logo" width="120" height="40" \
            data-mce-src="blob:x"></p>
            <p><a title="Payer" href="https://pay.example.fr/F-2026-0042?a=1&amp;b=2" target="_blank" rel="noopener">Payer en ligne</a></p>
            <p>&nbsp;</p>
            """;

        assertThat(HtmlCleaner.clean(written)).isEqualTo(new Cleaned("""
            <p>Bonjour Madame Lefèvre,</p>
            <p style="text-align: justify">Veuillez trouver ci-joint la <strong>facture F-2026-0042</strong>, <span style="color: \
            #e03e2d">échue</span> \
            le <em>24&nbsp;novembre</em>.</p>
            <ul style="list-style-type: circle">
            <li style="font-weight: bold">Chaudière</li>
            <li><span style="text-decoration: underline">Pompe</span></li>
            </ul>
            <p><img style="float: right" src="data:image/png;base64,iVBORw0KGgo=" alt="logo" width="120" height="40"></p>
            <p><a title="Payer" href="https://pay.example.fr/F-2026-0042?a=1&amp;b=2">Payer en ligne</a></p>
            <p>&nbsp;</p>""", List.of()));
    }

    @Test
    void ckeditor_with_a_table() {
        String written = """
            <h2>Devis</h2><figure class="table" style="width:100%;"><table class="ck-table-resized" style="border-style:none;"><colgroup>\
            <col style="width:70%;"><col style="width:30%;"></colgroup><thead><tr><th scope="col" style="background-color:hsl(0, 0%, \
            90%);">Poste</th>\
            <th>Prix</th></tr></thead><tbody><tr><td colspan="1">Entretien</td><td \
            style="text-align:right;">1&nbsp;234,50&nbsp;€</td></tr></tbody></table>\
            <figcaption>Valable 30 jours</figcaption></figure><p><mark class="marker-yellow">À signer</mark> \
            <span class="text-big" style="color:hsl(0,75%,60%);font-family:Georgia, serif;">merci</span><br data-cke-filler="true"></p>""";

        assertThat(HtmlCleaner.clean(written)).isEqualTo(new Cleaned("""
            <h2>Devis</h2><figure style="width: 100%"><table style="border-style: none"><colgroup>\
            <col style="width: 70%"><col style="width: 30%"></colgroup><thead><tr><th scope="col" style="background-color: hsl(0, 0%, \
            90%)">Poste</th>\
            <th>Prix</th></tr></thead><tbody><tr><td colspan="1">Entretien</td><td style="text-align: \
            right">1&nbsp;234,50&nbsp;€</td></tr></tbody></table>\
            <figcaption>Valable 30 jours</figcaption></figure><p><mark>À signer</mark> \
            <span style="color: hsl(0,75%,60%); font-family: Georgia, serif">merci</span><br></p>""", List.of()));
    }

    @Test
    void a_paste_from_outlook_or_word() {
        String pasted = """
            <html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
            xmlns="http://www.w3.org/TR/REC-html40">
            <head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Word.Document>
            <link rel=File-List href="cid:filelist.xml@01DC"><link rel=themeData href="~~themedata~~">
            <!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
            <style><!-- /* Font Definitions */ @font-face {font-family:Calibri;} p.MsoNormal {mso-style-unhide:no; margin:0cm;} \
            --></style></head>
            <body lang=FR link="#0563C1" vlink="#954F72" style='tab-interval:35.4pt;word-wrap:break-word'><!--StartFragment-->
            <p class=MsoNormal><span style='font-family:"Calibri",sans-serif;mso-fareast-language:EN-US'>Bonjour,<o:p></o:p></span></p>
            <p class=MsoNormal><o:p>&nbsp;</o:p></p>
            <p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
            style='font-family:Symbol;mso-bidi-font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New \
            Roman"'>&nbsp;&nbsp;
            </span></span></span><![endif]>Chaudière <b style='mso-bidi-font-weight:normal'>gaz</b><o:p></o:p></p>
            <table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 \
            style='margin-left:-5.4pt;border-collapse:collapse;mso-border-alt:solid windowtext .5pt'>
             <tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>
              <td width=302 valign=top style='width:226.5pt;border:solid windowtext 1.0pt;padding:0cm 5.4pt 0cm 5.4pt'>
              <p class=MsoNormal align=right style='text-align:right'>Total<o:p></o:p></p></td></tr></table>
            <p class=MsoNormal><a href="https://www.logisav.com"><span style='color:#0563C1'>www.logisav.com</span></a><a \
            name="_MailEndCompose"></a>
            <!--[if gte vml 1]><v:shape id="Image_1" style='width:1in'/><![endif]--><img width=10 height=10 \
            src="file:///C:/Users/x/clip_image001.png" v:shapes="Image_1"></p>
            <!--EndFragment--></body></html>""";

        assertThat(HtmlCleaner.clean(pasted)).isEqualTo(new Cleaned("""
            <p><span style="font-family: 'Calibri',sans-serif">Bonjour,</span></p>
            <p>&nbsp;</p>
            <p style="margin-left: 36.0pt; text-indent: -18.0pt"><span style="font-family: Symbol">·<span style="font: 7.0pt 'Times New \
            Roman'">&nbsp;&nbsp;
            </span></span>Chaudière <b>gaz</b></p>
            <table border="1" cellspacing="0" cellpadding="0" style="border-collapse: collapse">
             <tbody><tr>
              <td width="302" valign="top" style="width: 226.5pt; border: solid windowtext 1.0pt; padding: 0cm 5.4pt 0cm 5.4pt">
              <p align="right" style="text-align: right">Total</p></td></tr></tbody></table>
            <p><a href="https://www.logisav.com"><span style="color: #0563C1">www.logisav.com</span></a>
            </p>""", List.of("src: file image")));
    }

    @Test
    void a_reply_from_a_web_mail() {
        String quoted = """
            <div dir="ltr">Merci<div><br></div></div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">Le lun. 24 nov. 2026, \
            Jean &lt;<a href="mailto:jean@example.fr" target="_blank">jean@example.fr</a>&gt; a écrit&nbsp;:<br></div>\
            <blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid \
            rgb(204,204,204);padding-left:1ex">Bonjour\
            <img src="https://track.example/p.gif" width="1" height="1" style="display:none"></blockquote></div>""";

        assertThat(HtmlCleaner.clean(quoted)).isEqualTo(new Cleaned("""
            <div dir="ltr">Merci<div><br></div></div><br><div><div dir="ltr">Le lun. 24 nov. 2026, \
            Jean &lt;<a href="mailto:jean@example.fr">jean@example.fr</a>&gt; a écrit&nbsp;:<br></div>\
            <blockquote style="margin: 0px 0px 0px 0.8ex; border-left: 1px solid rgb(204,204,204); padding-left: 1ex">Bonjour\
            </blockquote></div>""", List.of("src: http image")));
    }
}
