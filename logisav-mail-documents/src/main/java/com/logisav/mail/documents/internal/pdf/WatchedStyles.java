package com.logisav.mail.documents.internal.pdf;

import com.openhtmltopdf.context.StyleReference;
import com.openhtmltopdf.css.newmatch.CascadedStyle;
import com.openhtmltopdf.css.newmatch.PageInfo;
import com.openhtmltopdf.css.parser.CSSPrimitiveValue;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.extend.NamespaceHandler;
import com.openhtmltopdf.extend.UserAgentCallback;
import com.openhtmltopdf.extend.UserInterface;
import com.openhtmltopdf.layout.SharedContext;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The engine's styles of a page, which it read when it was made, with a watch told of sheets and elements. Hands everything on. */
final class WatchedStyles extends StyleReference {

    private final StyleReference read;
    private final LayoutWatch watch;

    WatchedStyles(StyleReference read, UserAgentCallback loader, LayoutWatch watch) {
        super(loader);
        this.read = read;
        this.watch = watch;
    }

    @Override
    public PageInfo getPageStyle(String pageName, String pseudoPage) {
        watch.sheet();
        return read.getPageStyle(pageName, pseudoPage);
    }

    @Override
    public CalculatedStyle getRootElementStyle() {
        return read.getRootElementStyle();
    }

    @Override
    public void setDocumentContext(SharedContext context, NamespaceHandler names, Document page, UserInterface user) {
        read.setDocumentContext(context, names, page, user);
    }

    @Override
    public boolean isHoverStyled(Element element) {
        return read.isHoverStyled(element);
    }

    @Override
    public int getFragmentHide(Element element) {
        return read.getFragmentHide(element);
    }

    @Override
    @Deprecated
    public Map<String, CSSPrimitiveValue> getCascadedPropertiesMap(Element element) {
        return read.getCascadedPropertiesMap(element);
    }

    @Override
    public CascadedStyle getPseudoElementStyle(Node node, String pseudoElement) {
        return read.getPseudoElementStyle(node, pseudoElement);
    }

    @Override
    public CascadedStyle getCascadedStyle(Element element, boolean restyle) {
        CascadedStyle style = read.getCascadedStyle(element, restyle);
        watch.element(element, style);
        return style;
    }

    @Override
    public String getCSSForAllDescendants(Element element) {
        return read.getCSSForAllDescendants(element);
    }

    @Override
    public List<FontFaceRule> getFontFaceRules() {
        return read.getFontFaceRules();
    }

    @Override
    public void setUserAgentCallback(UserAgentCallback loader) {
        read.setUserAgentCallback(loader);
    }

    @Override
    public void setSupportCMYKColors(boolean press) {
        read.setSupportCMYKColors(press);
    }
}
