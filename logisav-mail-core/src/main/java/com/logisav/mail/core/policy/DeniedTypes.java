package com.logisav.mail.core.policy;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is denied unless a host decides otherwise: the union of what Gmail and Outlook block, which a recipient would not get anyway, with
 * documents that hold macros and pages that run scripts.
 */
final class DeniedTypes {

    private static final String PROGRAMS = "exe com scr pif dll ocx sys drv cpl vxd ax efi msi msp mst msix msixbundle msu appx appxbundle "
        + "appinstaller application appref-ms gadget jar jnlp war class apk aab ipa app command run elf deb rpm pkg mpkg xpi crx vsix air "
        + "so dylib ex ex_ fxp prg";
    private static final String SCRIPTS = "bat cmd btm js jse mjs cjs vb vbe vbs vbp ws wsc wsf wsh sct wsb ps1 ps1xml ps2 ps2xml psc1 "
        + "psc2 psd1 psdm1 psm1 msh msh1 msh2 mshxml msh1xml msh2xml sh bash zsh csh ksh fish py pyc pyo pyw pyz pyzw pl pm rb php phar "
        + "lua hta htc asp aspx jsp cgi nsh ahk au3 applescript scpt bas ksc";
    private static final String SHORTCUTS = "lnk url desktop webloc website scf library-ms search-ms searchconnector-ms settingcontent-ms "
        + "appcontent-ms theme themepack deskthemepack rdp xnk pcd mcf maf mag mam maq mar mas mat mau mav maw";
    private static final String SETTINGS = "reg inf ins isp its msc grp hlp hpj chm cnt cab cdxml diagcab diagcfg diagpkg printerexport "
        + "webpnp osd mof vsmacros vss vst vsw xbap xaml mobileconfig";
    private static final String DISK_IMAGES = "iso img vhd vhdx vmdk vdi vfd ova qcow qcow2 dmg sparseimage sparsebundle toast udf wim "
        + "swm nrg mdf";
    private static final String MACRO_DOCUMENTS = "docm dotm xlsm xltm xlsb xlam xla xll xlm wll wiz pptm potm ppsm ppam ppa sldm vsdm "
        + "vssm vstm mdb mda mde mdt mdw mdz accdb accde accda accdr adp ade one onepkg slk iqy dqy oqy rqy";
    private static final String WEB_PAGES = "html htm xhtml xht shtml mht mhtml svg svgz swf xsl xslt";

    private static final String PROGRAM_TYPES = "application/x-msdownload application/x-dosexec "
        + "application/vnd.microsoft.portable-executable application/x-ms-installer application/x-elf application/x-executable "
        + "application/x-sharedlib application/x-object application/x-mach-o application/x-mach-o-executable "
        + "application/x-mach-o-universal application/java-vm application/java-archive application/vnd.android.package-archive "
        + "application/x-shockwave-flash application/x-debian-package application/x-rpm application/x-ms-shortcut "
        + "application/vnd.ms-htmlhelp application/vnd.ms-cab-compressed application/onenote";
    private static final String SCRIPT_TYPES = "application/x-bat application/x-sh application/x-csh text/x-python text/x-perl "
        + "text/x-ruby text/x-php text/javascript text/x-vbscript text/x-vbasic text/html application/xhtml+xml image/svg+xml "
        + "application/xslt+xml multipart/related";
    private static final String DISK_TYPES = "application/x-iso9660-image application/x-vhd application/x-vhdx application/x-vmdk "
        + "application/x-apple-diskimage application/x-qemu-disk application/x-ms-wim";
    private static final String MACRO_TYPES = "application/vnd.ms-word.document.macroenabled.12 "
        + "application/vnd.ms-word.template.macroenabled.12 application/vnd.ms-excel.sheet.macroenabled.12 "
        + "application/vnd.ms-excel.template.macroenabled.12 application/vnd.ms-excel.addin.macroenabled.12 "
        + "application/vnd.ms-excel.sheet.binary.macroenabled.12 application/vnd.ms-powerpoint.presentation.macroenabled.12 "
        + "application/vnd.ms-powerpoint.template.macroenabled.12 application/vnd.ms-powerpoint.slideshow.macroenabled.12 "
        + "application/vnd.ms-powerpoint.addin.macroenabled.12 application/vnd.ms-powerpoint.slide.macroenabled.12 "
        + "application/vnd.ms-visio.drawing.macroenabled.12 application/x-macro-document";

    static final Set<String> EXTENSIONS = union(PROGRAMS, SCRIPTS, SHORTCUTS, SETTINGS, DISK_IMAGES, MACRO_DOCUMENTS, WEB_PAGES);
    static final Set<String> MEDIA_TYPES = union(PROGRAM_TYPES, SCRIPT_TYPES, DISK_TYPES, MACRO_TYPES);

    private DeniedTypes() {}

    private static Set<String> union(String... lists) {
        return Stream.of(lists).flatMap(list -> Arrays.stream(list.split(" "))).collect(Collectors.toUnmodifiableSet());
    }
}
