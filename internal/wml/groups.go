package wml

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
