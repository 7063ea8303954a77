package wml

// The children that an element may have, in the order of the schema. A model is
// a list of places separated by blanks:
//
//	jc         at most one <w:jc>
//	tab*       any number of <w:tab>
//	(r|sdt)*   any number of the two, mixed
//	(ins|del)  at most one of the two
//
// Names without a prefix are in the namespace w. A key with a slash is the model
// of an element inside that parent only, where it differs from elsewhere.
var sources = map[string]string{
	"w:document": "background body",
	"w:body":     blocks + " sectPr",
	"w:hdr":      blocks,
	"w:ftr":      blocks,

	"w:p":         "pPr " + runs,
	"w:hyperlink": runs,
	"w:r":         "rPr " + runContent,

	"w:pPr":              paragraphProperties + " rPr sectPr pPrChange",
	"w:style/w:pPr":      paragraphProperties + " pPrChange",
	"w:tblStylePr/w:pPr": paragraphProperties + " pPrChange",
	"w:pPrDefault/w:pPr": paragraphProperties + " pPrChange",
	"w:lvl/w:pPr":        paragraphProperties + " pPrChange",
	"w:numPr":            "ilvl numId numberingChange ins",
	"w:pBdr":             "top left bottom right between bar",
	"w:tabs":             "tab*",

	// The schema leaves run properties unordered, but Microsoft's Open XML SDK
	// refuses any order but that of its listing, so that is the order here.
	"w:rPr":       runProperties + " rPrChange",
	"w:pPr/w:rPr": "ins del moveFrom moveTo " + runProperties + " rPrChange",

	"w:tbl":           "(" + rangeMarkup + ")* tblPr tblGrid (tr|customXml|sdt|" + runLevel + ")*",
	"w:tblPr":         tableProperties + " tblPrChange",
	"w:style/w:tblPr": tableProperties,

	"w:tblStylePr/w:tblPr": tableProperties,

	"w:tblBorders": "top start left bottom end right insideH insideV",
	"w:tblCellMar": "top start left bottom end right",
	"w:tblGrid":    "gridCol* tblGridChange",

	"w:tr": "tblPrEx trPr (tc|customXml|sdt|" + runLevel + ")*",
	"w:trPr": "(cnfStyle|divId|gridBefore|gridAfter|wBefore|wAfter|cantSplit|trHeight|tblHeader|tblCellSpacing|jc|hidden)* " +
		"ins del trPrChange",

	"w:tc": "tcPr " + blocks,
	"w:tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark headers " +
		"(cellIns|cellDel|cellMerge) tcPrChange",
	"w:tcBorders": "top start left bottom end right insideH insideV tl2br tr2bl",
	"w:tcMar":     "top start left bottom end right",

	"w:sectPr": "(headerReference|footerReference)* footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType " +
		"cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange",
	"w:pgBorders": "top left bottom right",
	"w:cols":      "col*",

	"w:footnotePr":            noteProperties,
	"w:endnotePr":             noteProperties,
	"w:settings/w:footnotePr": noteProperties + " footnote*",
	"w:settings/w:endnotePr":  noteProperties + " endnote*",
	"w:footnotes":             "footnote*",
	"w:footnote":              blocks,
	"w:endnotes":              "endnote*",
	"w:endnote":               blocks,

	"w:footnotePr/w:footnote": "",
	"w:endnotePr/w:endnote":   "",

	"w:styles":       "docDefaults latentStyles style*",
	"w:docDefaults":  "rPrDefault pPrDefault",
	"w:rPrDefault":   "rPr",
	"w:pPrDefault":   "pPr",
	"w:latentStyles": "lsdException*",
	"w:style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked " +
		"personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr*",
	"w:tblStylePr": "pPr rPr tblPr trPr tcPr",

	"w:settings": settings,
	"w:compat":   compatibility + " compatSetting*",

	"w:fonts": "font*",
	"w:font": "altName panose1 charset family notTrueType pitch sig " +
		"embedRegular embedBold embedItalic embedBoldItalic",

	"w:sdt": "sdtPr sdtEndPr sdtContent",
	"w:sdtPr": "rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding label tabIndex " +
		"(equation|comboBox|date|docPartObj|docPartList|dropDownList|picture|richText|text|citation|group|bibliography)",

	"w:numbering":   "numPicBullet* abstractNum* num* numIdMacAtCleanup",
	"w:abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl*",
	"w:lvl":         "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
	"w:num":         "abstractNumId lvlOverride*",
}

// Lists that several content models share. They follow the groups of the
// schema, so that the two can be compared by eye as well.

const rangeMarkup = "bookmarkStart|bookmarkEnd|moveFromRangeStart|moveFromRangeEnd|moveToRangeStart|moveToRangeEnd|" +
	"commentRangeStart|commentRangeEnd|customXmlInsRangeStart|customXmlInsRangeEnd|" +
	"customXmlDelRangeStart|customXmlDelRangeEnd|customXmlMoveFromRangeStart|customXmlMoveFromRangeEnd|" +
	"customXmlMoveToRangeStart|customXmlMoveToRangeEnd"

// runLevel may stand nearly everywhere, between blocks as well as between runs.
const runLevel = "proofErr|permStart|permEnd|" + rangeMarkup + "|ins|del|moveFrom|moveTo|m:oMathPara|m:oMath"

const blocks = "(customXml|sdt|p|tbl|" + runLevel + "|altChunk)*"

const runs = "(customXml|smartTag|sdt|dir|bdo|r|" + runLevel + "|fldSimple|hyperlink|subDoc)*"

const runContent = "(br|t|contentPart|delText|instrText|delInstrText|noBreakHyphen|softHyphen|" +
	"dayShort|monthShort|yearShort|dayLong|monthLong|yearLong|annotationRef|footnoteRef|endnoteRef|" +
	"separator|continuationSeparator|sym|pgNum|cr|tab|object|pict|fldChar|ruby|" +
	"footnoteReference|endnoteReference|commentReference|drawing|ptab|lastRenderedPageBreak)*"

const paragraphProperties = "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers " +
	"pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN " +
	"bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc " +
	"textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle"

const runProperties = "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof " +
	"snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText " +
	"vertAlign rtl cs em lang eastAsianLayout specVanish oMath"

const tableProperties = "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc " +
	"tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription"

const noteProperties = "pos numFmt numStart numRestart"
