package wml

// The settings of a document, in one long sequence.
const settings = "writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries " +
	"displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData " +
	"embedTrueTypeFonts embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges " +
	"bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors " +
	"hideGrammaticalErrors activeWritingStyle* proofState formsDesign attachedTemplate linkStyles " +
	"stylePaneFormatFilter stylePaneSortMethod documentType mailMerge revisionView trackRevisions " +
	"doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride styleLockTheme " +
	"styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone " +
	"doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle defaultTableStyle evenAndOddHeaders " +
	"bookFoldRevPrinting bookFoldPrinting bookFoldPrintingSheets drawingGridHorizontalSpacing " +
	"drawingGridVerticalSpacing displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery " +
	"doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin drawingGridVerticalOrigin " +
	"doNotShadeFormData noPunctuationKerning characterSpacingControl printTwoOnOne " +
	"strictFirstAndLastChars noLineBreaksAfter noLineBreaksBefore savePreviewPicture " +
	"doNotValidateAgainstSchema saveInvalidXml ignoreMixedContent alwaysShowPlaceholderText " +
	"doNotDemarcateInvalidXml saveXmlDataOnly useXSLTWhenSaving saveThroughXslt showXMLTags " +
	"alwaysMergeEmptyNamespace updateFields hdrShapeDefaults footnotePr endnotePr compat docVars rsids " +
	"m:mathPr attachedSchema* themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats " +
	"doNotAutoCompressPictures forceUpgrade captions readModeInkLockDown smartTagType* sl:schemaLibrary " +
	"shapeDefaults doNotEmbedSmartTags decimalSymbol listSeparator"

// Switches that change how Word lays out, most of them to what older versions did. The library sets one, and files found
// in offices others.
const compatibility = "useSingleBorderforContiguousCells wpJustification noTabHangInd noLeading spaceForUL noColumnBalance " +
	"balanceSingleByteDoubleByteWidth noExtraLineSpacing doNotLeaveBackslashAlone ulTrailSpace " +
	"doNotExpandShiftReturn spacingInWholePoints lineWrapLikeWord6 printBodyTextBeforeHeader " +
	"printColBlack wpSpaceWidth showBreaksInFrames subFontBySize suppressBottomSpacing suppressTopSpacing " +
	"suppressSpacingAtTopOfPage suppressTopSpacingWP suppressSpBfAfterPgBrk swapBordersFacingPages " +
	"convMailMergeEsc truncateFontHeightsLikeWP6 mwSmallCaps usePrinterMetrics " +
	"doNotSuppressParagraphBorders wrapTrailSpaces footnoteLayoutLikeWW8 shapeLayoutLikeWW8 " +
	"alignTablesRowByRow forgetLastTabAlignment adjustLineHeightInTable autoSpaceLikeWord95 " +
	"noSpaceRaiseLower doNotUseHTMLParagraphAutoSpacing layoutRawTableWidth layoutTableRowsApart " +
	"useWord97LineBreakRules doNotBreakWrappedTables doNotSnapToGridInCell selectFldWithFirstOrLastChar " +
	"applyBreakingRules doNotWrapTextWithPunct doNotUseEastAsianBreakRules useWord2002TableStyleRules " +
	"growAutofit useFELayout useNormalStyleForList doNotUseIndentAsNumberingTabStop " +
	"useAltKinsokuLineBreakRules allowSpaceOfSameStyleInTable doNotSuppressIndentation " +
	"doNotAutofitConstrainedTables autofitToFirstFixedWidthCell underlineTabInNumList " +
	"displayHangulFixedWidth splitPgBreakAndParaMark doNotVertAlignCellWithSp " +
	"doNotBreakConstrainedForcedTable doNotVertAlignInTxbx useAnsiKerningPairs cachedColBalance"
