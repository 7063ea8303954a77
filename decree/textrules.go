package decree

// A textRow is the content of one TextRule.
type textRow struct {
	id        string
	clause    Clause
	basis     Basis
	statement Message
}

var textRows = [...]textRow{
	NumberPadded: {"number-padded", CiteNumber, Wording, Message{
		"Số của văn bản nhỏ hơn 10 phải thêm số 0 phía trước",
		"A document number below 10 takes a zero in front"}},
	NumberWithoutYear: {"number-without-year", CiteRowNumber, Sample, Message{
		"Số, ký hiệu văn bản hành chính không ghi năm",
		"The number of an administrative document holds no year"}},
	NumberWithoutSpaces: {"number-without-spaces", CiteNumber, Wording, Message{
		"Số và ký hiệu nối bằng dấu gạch chéo, các nhóm chữ viết tắt nối bằng dấu gạch nối, không cách chữ",
		"A slash joins number and symbol, hyphens join the groups of the symbol, and no space stands between"}},
	SymbolOfType: {"symbol-of-type", CiteSymbol, Wording, Message{
		"Ký hiệu bắt đầu bằng chữ viết tắt tên loại văn bản, tiếp theo là chữ viết tắt tên cơ quan",
		"A symbol begins with the abbreviation of the document type, and that of the agency follows"}},
	SymbolInCapitals: {"symbol-in-capitals", CiteNumber, Wording, Message{
		"Ký hiệu viết bằng chữ in hoa, trừ chữ viết tắt tên loại mà Phụ lục III viết khác",
		"A symbol is in capitals, but for an abbreviation of a type that Appendix III writes otherwise"}},
	PlaceComma: {"place-comma", CitePlaceDate, Wording, Message{
		"Chữ cái đầu của địa danh viết hoa, sau địa danh có dấu phẩy",
		"The initials of the place are capitals, and a comma follows it"}},
	DateInFull: {"date-in-full", CiteDate, Wording, Message{
		"Thời gian ban hành viết đầy đủ các chữ ngày, tháng, năm, số dùng chữ số Ả Rập",
		"The date is written out with the words ngày, tháng and năm, in Arabic figures"}},
	DayPadded: {"day-padded", CiteDate, Wording, Message{
		"Ngày nhỏ hơn 10 phải thêm số 0 phía trước",
		"A day below 10 takes a zero in front"}},
	MonthPadded: {"month-padded", CiteDate, Wording, Message{
		"Chỉ tháng 1 và tháng 2 thêm số 0 phía trước",
		"Months 1 and 2 take a zero in front, and no other month does"}},
	TypeOfTemplate: {"type-of-template", CiteNamedTemplate, Sample, Message{
		"Mẫu 1.4 dành cho các loại văn bản có tên loại mà không có mẫu riêng",
		"Template 1.4 is for documents of a named type that have no template of their own"}},
	SubjectWithoutVv: {"subject-without-vv", CiteDocumentType, Wording, Message{
		"Chữ “V/v” chỉ dùng cho công văn",
		"“V/v” belongs to a dispatch (công văn) only"}},
	SubjectUnstopped: {"subject-unstopped", CiteNamedTemplate, Sample, Message{
		"Cuối trích yếu không có dấu chấm",
		"No full stop ends the subject"}},
	AddresseesUpward: {"addressees-upward", CiteAddressing, Wording, Message{
		"Báo cáo chỉ có “Kính gửi” khi gửi cơ quan, tổ chức cấp trên",
		"A report has “Kính gửi” only if it goes to a higher body"}},
	AddresseesOfType: {"addressees-of-type", CiteAddressing, Wording, Message{
		"Trong các văn bản có tên loại, chỉ Tờ trình và Báo cáo gửi cấp trên có “Kính gửi”",
		"Of the documents with a named type, only a submission and a report to a higher body have “Kính gửi”"}},
	AddresseeOnOneLine: {"addressee-on-one-line", CiteRecipients, Wording, Message{
		"Gửi một nơi thì tên nơi nhận ở cùng dòng với “Kính gửi:”",
		"A single addressee stands on the line of “Kính gửi:”"}},
	AddresseesListed: {"addressees-listed", CiteRecipients, Wording, Message{
		"Gửi từ hai nơi trở lên thì mỗi nơi một dòng, đầu dòng có gạch, cuối dòng có dấu chấm phẩy, dòng cuối có dấu chấm",
		"Two addressees or more stand on a line each, with a dash in front and a semicolon at the end, the last with a full stop"}},
	LegalBasesPunctuated: {"legal-bases-punctuated", CiteLegalBases, Wording, Message{
		"Mỗi căn cứ một dòng, cuối dòng có dấu chấm phẩy, dòng cuối cùng có dấu chấm",
		"Each legal basis is a line that ends with a semicolon, the last with a full stop"}},
	LawWithoutNumber: {"law-without-number", CiteLegalBases, Wording, Message{
		"Căn cứ là Luật, Pháp lệnh thì không ghi số, ký hiệu và cơ quan ban hành",
		"A law or an ordinance among the legal bases is named without number, symbol and issuing body"}},
	FirstCitationFull: {"first-citation-full", CiteCitations, Wording, Message{
		"Viện dẫn lần đầu ghi đầy đủ, các lần sau chỉ ghi tên loại và số, ký hiệu",
		"The first citation of a document is full, later ones give its type, number and symbol"}},
	HeadingsTitled: {"headings-titled", CiteHeadingTitles, Wording, Message{
		"Nội dung bố cục theo điều thì phần, chương, mục, tiểu mục, điều phải có tiêu đề",
		"In a text laid out in articles, every part, chapter, section and article has a title"}},
	PartRoman: {"part-roman", CiteHeadings, Wording, Message{
		"Phần, chương đánh số La Mã; mục, tiểu mục, điều, khoản đánh số Ả Rập",
		"Parts and chapters take Roman numerals; sections, articles and clauses take Arabic figures"}},
	ClausesRestart: {"clauses-restart", CiteHeadings, Wording, Message{
		"Khoản đánh số lại trong mỗi mục, điểm đánh lại trong mỗi khoản",
		"Clauses count anew in each section, and points in each clause"}},
	PointLetters: {"point-letters", CiteHeadings, Wording, Message{
		"Điểm theo thứ tự bảng chữ cái tiếng Việt: a, b, c, d, đ, e, g, sau chữ có dấu đóng ngoặc đơn",
		"Points follow the Vietnamese alphabet, a b c d đ e g, each with a closing bracket"}},
	EndMarked: {"end-marked", CiteNamedTemplate, Sample, Message{
		"Cuối nội dung có dấu “./.”",
		"The text ends with the mark “./.”"}},
	PrefixDotted: {"prefix-dotted", CitePrefix, Wording, Message{
		"Chữ viết tắt quyền hạn viết TM., Q., KT., TL., TUQ., không dùng dấu gạch chéo",
		"The prefixes of authority are TM., Q., KT., TL. and TUQ., with a full stop and without a slash"}},
	PrefixSuited: {"prefix-suited", CitePrefix, Wording, Message{
		"Sau TM. là tên tập thể lãnh đạo hoặc tên cơ quan; sau Q., KT., TL., TUQ. là chức vụ của người đứng đầu",
		"TM. stands before the name of a collective or an agency; Q., KT., TL. and TUQ. before the office of the head"}},
	NameWithoutDegree: {"name-without-degree", CiteSignerName, Wording, Message{
		"Trước họ tên người ký không ghi học hàm, học vị, danh hiệu, trừ trường hợp ngành có quy định",
		"No degree or title stands in front of the signer's name, unless the sector has a rule of its own"}},
	SignatureTransparent: {"signature-transparent", CiteSignatureImage, Wording, Message{
		"Hình ảnh chữ ký số của người có thẩm quyền là tệp .png nền trong suốt",
		"The image of a digital signature is a PNG file with a transparent ground"}},
	SealTransparent: {"seal-transparent", CiteSealImage, Wording, Message{
		"Hình ảnh chữ ký số của cơ quan, tổ chức là hình dấu, tệp .png nền trong suốt",
		"The image of the agency's digital signature is that of its seal, a PNG file with a transparent ground"}},
	AsAboveAnswered: {"as-above-answered", CiteOtherRecipients, Reading, Message{
		"“Như trên” chỉ dùng khi văn bản có “Kính gửi”",
		"“Như trên” refers to “Kính gửi” and needs it"}},
	AsAboveFirst: {"as-above-first", CiteAddressing, Wording, Message{
		"Văn bản có “Kính gửi” thì dòng đầu của nơi nhận là “Như trên”",
		"Where there is “Kính gửi”, the list of recipients begins with “Như trên”"}},
	RecipientsPunctuated: {"recipients-punctuated", CiteRecipients, Wording, Message{
		"Mỗi nơi nhận một dòng, đầu dòng có gạch, cuối dòng có dấu chấm phẩy",
		"Each recipient is a line with a dash in front and a semicolon at the end"}},
	ArchiveLast: {"archive-last", CiteRecipients, Wording, Message{
		"Dòng cuối của nơi nhận là “Lưu: VT,” và đơn vị soạn thảo, kết thúc bằng dấu chấm",
		"The last recipient is “Lưu: VT,” with the drafting unit, and ends with a full stop"}},
	AppendixMentioned: {"appendix-mentioned", CiteAppendixNumber, Wording, Message{
		"Trong văn bản phải có chỉ dẫn về từng phụ lục kèm theo",
		"The text mentions each appendix"}},
	AppendixRoman: {"appendix-roman", CiteAppendixNumber, Wording, Message{
		"Từ hai phụ lục trở lên phải đánh số thứ tự bằng chữ số La Mã",
		"Two appendices or more are numbered in Roman numerals"}},
	AppendixUnnumbered: {"appendix-unnumbered", CiteAppendixNumber, Reading, Message{
		"Chỉ có một phụ lục thì không đánh số",
		"A single appendix has no number"}},
	AppendixAttached: {"appendix-attached", CiteAppendixReference, Wording, Message{
		"Mỗi phụ lục có dòng “Kèm theo” ghi số, ký hiệu, thời gian và cơ quan ban hành; văn bản điện tử không phải điền số và thời gian",
		"Each appendix has a “Kèm theo” line with number, symbol, date and agency; an electronic document leaves number and date blank"}},
	SecrecyStamped: {"secrecy-stamped", CiteSecrecy, Wording, Message{
		"Dấu độ mật, dấu thu hồi đóng bằng con dấu khắc sẵn, không in trong văn bản",
		"Marks of secrecy and of recall are stamped, not typed"}},
	DrafterInCapitals: {"drafter-in-capitals", CiteDrafterMark, Wording, Message{
		"Ký hiệu người soạn thảo viết bằng chữ in hoa, số lượng bản phát hành bằng chữ số Ả Rập",
		"The drafter's mark is in capitals and the number of copies in Arabic figures"}},
	LettersComposed: {"letters-composed", CiteFont, Reading, Message{
		"Chữ tiếng Việt dùng mã Unicode dựng sẵn (NFC)",
		"Vietnamese letters are written in composed Unicode (NFC)"}},
	NationalNameSpelt: {"national-name-spelt", CiteNationalName, Wording, Message{
		"Quốc hiệu ghi đúng “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”",
		"The national name reads “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”"}},
	MottoSpelt: {"motto-spelt", CiteMotto, Wording, Message{
		"Tiêu ngữ ghi đúng “Độc lập - Tự do - Hạnh phúc”, giữa các cụm từ có gạch nối và cách chữ",
		"The motto reads “Độc lập - Tự do - Hạnh phúc”, with a hyphen between spaces"}},
	NumbersInOrder: {"numbers-in-order", CiteHeadings, Reading, Message{
		"Số thứ tự của các phần, mục, khoản, điểm liên tục, không thiếu, không trùng",
		"The numbers of parts, sections, clauses and points run on without a gap or a repetition"}},
	StateMarks: {"state-marks", CiteStateDocuments, Reading, Message{
		"Văn bản hành chính không dùng thể thức văn bản của Đảng",
		"An administrative document carries no marks of a Party document"}},
	PeopleCapital: {"people-capital", CiteCapitalPeople, Wording, Message{
		"Danh từ “Nhân dân” viết hoa",
		"The noun “Nhân dân” begins with a capital"}},
	StateCapital: {"state-capital", CiteCapitalPeople, Wording, Message{
		"Danh từ “Nhà nước” viết hoa",
		"The noun “Nhà nước” begins with a capital"}},
	CitationLetters: {"citation-letters", CiteCapitalCitation, Wording, Message{
		"Khi viện dẫn, Phần, Chương, Mục, Tiểu mục, Điều viết hoa; khoản, điểm viết thường",
		"In a citation Phần, Chương, Mục, Tiểu mục and Điều begin with a capital, khoản and điểm do not"}},
	MonthCapital: {"month-capital", CiteCapitalTime, Wording, Message{
		"Tên tháng viết bằng chữ thì viết hoa: tháng Năm, tháng Giêng",
		"The name of a month in words begins with a capital: tháng Năm, tháng Giêng"}},
	LettersUnicode: {"letters-unicode", CiteFont, Wording, Message{
		"Chữ tiếng Việt dùng bộ mã Unicode: không dùng VNI, TCVN3, ký tự ẩn, ký tự riêng của phông chữ, chữ cái của bảng chữ khác",
		"Vietnamese is written in Unicode: not in VNI or TCVN3, without characters nobody sees, of one font's own or of another alphabet"}},
	LaterCitationShort: {"later-citation-short", CiteCitations, Wording, Message{
		"Lần viện dẫn sau chỉ ghi tên loại và số, ký hiệu, không nhắc lại thời gian và cơ quan ban hành",
		"A later citation gives type, number and symbol alone, and repeats no date and no agency"}},
	AppendixPresent: {"appendix-present", CiteAppendixNumber, Reading, Message{
		"Phụ lục mà văn bản dẫn tới phải có trong văn bản",
		"An appendix that the text points to is there"}},
	AppendixOrder: {"appendix-order", CiteAppendixNumber, Reading, Message{
		"Các phụ lục đánh số liên tục từ I",
		"The appendices are numbered on from I"}},
	AppendixTitled: {"appendix-titled", CiteAppendixTemplate, Sample, Message{
		"Phụ lục và từng biểu mẫu trong phụ lục có tiêu đề",
		"An appendix, and each form in one, has a title"}},
	DistrictEnded: {"district-ended", CiteAgencyName, Reading, Message{
		"Từ ngày 01 tháng 7 năm 2025 không còn cơ quan của huyện, quận, thị xã, thị trấn, thành phố thuộc tỉnh (Luật số 72/2025/QH15): ghi tên cơ quan hiện nay, hoặc thêm “(cũ)”",
		"Since 1 July 2025 there are no agencies of a huyện, quận, thị xã, thị trấn or a city below a province (Law 72/2025/QH15): write the agency of today, or add “(cũ)”"}},
}
