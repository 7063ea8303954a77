package check

import "strings"

// headFiles show what stands above the text in the ways of clerks.
var headFiles = []clerkCase{
	{name: "công văn", file: dispatchOf(typed("center gap 24", "V/v rà soát cây xanh"))},
	{name: "công văn on two lines", file: dispatchOf(typed("center gap 26", "V/v rà soát cây xanh") + typed("center 26", "trên các tuyến đường"))},
	{name: "công văn with a break", file: dispatchOf(typed("center gap 26", "V/v rà soát cây xanh\ntrên các tuyến đường"))},
	{name: "công văn with other words", file: dispatchOf(typed("center gap 26", "Về việc rà soát cây xanh"))},
	{name: "công văn with a verb", file: dispatchOf(typed("center gap 24", "Rà soát cây xanh năm 2026"))},
	{name: "công văn in one paragraph with the number", file: clerkFile{title: " ", body: dispatchText(),
		masthead: tableOf(agencyAndName(), numberAndDate("Số: 21/UBND-KT\nV/v rà soát cây xanh"))},
		findings: "paragraph-gap: subject of a dispatch: space between paragraphs 0 pt, must be at least 6 pt\n"},
	{name: "công văn in bold", file: dispatchOf(typed("center gap b 28", "V/v rà soát cây xanh.")),
		findings: "size: subject of a dispatch: size 14 pt, must be 12 to 13 pt\n" +
			"weight: subject of a dispatch: weight bold, must be not bold\n" +
			"subject-unstopped: No full stop ends the subject: “V/v rà soát cây xanh.”\n"},
	{name: "công văn marked as a draft", file: dispatchOf(typed("center gap 24", "V/v rà soát cây xanh") + typed("center b", "DỰ THẢO"))},
	{name: "báo cáo with V/v", file: clerkFile{masthead: tableOf(agencyAndName(), rowOf(
		cellOf(leftWidth, typed("center 26", "Số: 21/BC-UBND"), typed("center gap 24", "V/v cây xanh")),
		cellOf(rightWidth, typed("center i", "Tân Hòa, ngày 12 tháng 5 năm 2026"))))},
		findings: "subject-without-vv: “V/v” belongs to a dispatch (công văn) only: “V/v cây xanh”\n"},

	{name: "Kính gửi in a row", file: addressedIn(rowOf(cellOf(leftWidth, typed("right", "Kính gửi:")),
		cellOf(rightWidth, typed("", "- Phòng Kinh tế;"), typed("", "- Phòng Nội vụ."))))},
	{name: "Kính gửi in rows", file: addressedIn(rowOf(cellOf(leftWidth, "<w:p/>"), cellOf(rightWidth, "<w:p/>")) +
		rowOf(cellOf(leftWidth, typed("right", "Kính gửi:")), cellOf(rightWidth, typed("", "- Phòng Kinh tế;"))) +
		rowOf(cellOf(leftWidth, "<w:p/>"), cellOf(rightWidth, typed("", "- Phòng Nội vụ."))))},
	{name: "Kính gửi and one body in a row", file: addressedIn(rowOf(cellOf(leftWidth+rightWidth, typed("center", "Kính gửi: Phòng Kinh tế"))))},
	{name: "Kính gửi in one paragraph", file: clerkFile{title: " ", masthead: dispatchHead(typed("center gap 24", "V/v rà soát cây xanh")),
		body: typed("center gap", "Kính gửi:\n- Phòng Kinh tế;\n- Phòng Nội vụ.") + dispatchText(), closing: closingOf("- Như trên;", "- Lưu: VT.")}},
	{name: "Kính gửi in one paragraph, unstopped", file: clerkFile{title: " ", masthead: dispatchHead(typed("center gap 24", "V/v rà soát cây xanh")),
		body: typed("center gap", "Kính gửi:\n- Phòng Kinh tế,\n- Phòng Nội vụ.") + dispatchText(), closing: closingOf("- Như trên;", "- Lưu: VT.")},
		findings: "addressees-listed: Two addressees or more stand on a line each, with a dash in front and a semicolon at the end, the last with a full stop: “Kinh tế,”, must be “Kinh tế;”\n"},
	{name: "Kính gửi and bodies without dashes", file: clerkFile{title: " ", masthead: dispatchHead(typed("center gap 24", "V/v rà soát cây xanh")), closing: closingOf("- Như trên;", "- Lưu: VT."),
		body: typed("center gap", "Kính gửi:") + typed("center", "Phòng Kinh tế;") + typed("center", "Phòng Nội vụ.") + dispatchText()}},
	{name: "Kính gửi and a second body without a dash", file: clerkFile{title: " ", masthead: dispatchHead(typed("center gap 24", "V/v rà soát cây xanh")), closing: closingOf("- Như trên;", "- Lưu: VT."),
		body: typed("center gap", "Kính gửi: Phòng Kinh tế;") + typed("center", "Phòng Nội vụ.") + dispatchText()}},
	{name: "Kính gửi set by tabs", file: clerkFile{title: " ", masthead: dispatchHead(typed("center gap 24", "V/v rà soát cây xanh")), closing: closingOf("- Như trên;", "- Lưu: VT."),
		body: typed("gap", "\t\tKính gửi:\t- Phòng Kinh tế;") + typed("", "\t\t\t\t- Phòng Nội vụ.") + dispatchText()}},
	{name: "Kính gửi in a masthead of one row", file: clerkFile{title: " ", body: dispatchText(), closing: closingOf("- Như trên;", "- Lưu: VT."), masthead: tableOf(rowOf(
		cellOf(leftWidth, typed("center 26", "ỦY BAN NHÂN DÂN"), typed("center b 26", "XÃ TÂN HÒA"), paragraphOf("center", drawnOf(12, 0)), typed("center 26", "Số: 21/UBND-KT"),
			typed("center gap 24", "V/v rà soát cây xanh"), typed("right", "Kính gửi:")),
		cellOf(rightWidth, typed("center b 26", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), typed("center b 28", "Độc lập - Tự do - Hạnh phúc"), paragraphOf("center", drawnOf(60, 0)),
			typed("center i", "Tân Hòa, ngày 12 tháng 5 năm 2026"), typed("", "- Phòng Kinh tế;"), typed("", "- Phòng Nội vụ."))))}},
	{name: "công văn with a typed masthead", file: clerkFile{title: " ", masthead: typedHead("\t") + typed("gap 24", "V/v rà soát cây xanh"), closing: closingOf("- Như trên;", "- Lưu: VT."),
		body: typed("center gap", "Kính gửi: Phòng Kinh tế") + dispatchText()}},
	{name: "Kính gửi in a table of its own", file: clerkFile{title: " ", masthead: dispatchHead(typed("center gap 24", "V/v rà soát cây xanh")),
		body:    tableOf(rowOf(cellOf(leftWidth, typed("right", "Kính gửi:")), cellOf(rightWidth, typed("", "- Phòng Kinh tế;\n- Phòng Nội vụ.")))) + dispatchText(),
		closing: closingOf("- Như trên;", "- Lưu: VT.")}},

	{name: "Quốc hiệu and Tiêu ngữ in one paragraph", file: clerkFile{masthead: joined("\n")}},
	{name: "Quốc hiệu and Tiêu ngữ in one paragraph, misspelt", file: clerkFile{masthead: strings.Replace(joined("\n"), "Hạnh phúc", "Hạnh phuc", 1)},
		findings: "motto-spelt: The motto reads “Độc lập - Tự do - Hạnh phúc”, with a hyphen between spaces: “Độc lập - Tự do - Hạnh phuc”, must be “Độc lập - Tự do - Hạnh phúc”\n"},
	{name: "Quốc hiệu, Tiêu ngữ and the date in one paragraph", file: clerkFile{masthead: tableOf(rowOf(
		cellOf(leftWidth, typed("center 26", "ỦY BAN NHÂN DÂN"), typed("center b 26", "XÃ TÂN HÒA"), paragraphOf("center", drawnOf(12, 0)), typed("center 26", "Số: 21/BC-UBND")),
		cellOf(rightWidth, paragraphOf("center", runOf("b 26", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"), runOf("b 28", "Độc lập - Tự do - Hạnh phúc\n"),
			drawnOf(60, 12), runOf("i 28", "\nTân Hòa, ngày 12 tháng 5 năm 2026")))))}},
	{name: "agency and number in one paragraph", file: clerkFile{masthead: tableOf(rowOf(
		cellOf(leftWidth, paragraphOf("center", runOf("26", "ỦY BAN NHÂN DÂN\n"), runOf("b 26", "XÃ TÂN HÒA"), drawnOf(12, 12), runOf("26", "\n\nSố: 21/BC-UBND"))),
		cellOf(rightWidth, typed("center b 26", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), typed("center b 28", "Độc lập - Tự do - Hạnh phúc"), paragraphOf("center", drawnOf(60, 0)),
			typed("center i", "Tân Hòa, ngày 12 tháng 5 năm 2026"))))}},

	{name: "masthead parted by tabs", file: clerkFile{masthead: typedHead("\t")}},
	{name: "masthead parted by two tabs", file: clerkFile{masthead: typedHead("\t\t")}},
	{name: "masthead parted by blanks", file: clerkFile{masthead: typedHead(strings.Repeat(" ", 14))}},
	{name: "masthead parted by tabs, misspelt", file: clerkFile{masthead: strings.Replace(typedHead("\t"), "Hạnh phúc", "Hạnh phuc", 1)},
		findings: "motto-spelt: The motto reads “Độc lập - Tự do - Hạnh phúc”, with a hyphen between spaces: “Độc lập - Tự do - Hạnh phuc”, must be “Độc lập - Tự do - Hạnh phúc”\n"},

	{name: "number and date below the table", file: clerkFile{masthead: tableOf(agencyAndName()) +
		paragraphOf("", runOf("26", "Số: 21/BC-UBND\t\t\t"), runOf("i", "Tân Hòa, ngày 12 tháng 5 năm 2026"))}},
	{name: "number and date below the table, wrong", file: clerkFile{masthead: tableOf(agencyAndName()) +
		paragraphOf("", runOf("26", "Số: 9/BC-UBND\t\t\t"), runOf("i", "Tân Hòa, ngày 12 tháng 5 năm 2026"))},
		findings: "number-padded: A document number below 10 takes a zero in front: “9”, must be “09”\n"},
	{name: "a line that begins as the number does", file: clerkFile{title: " ", masthead: dispatchHead(typed("center gap 24", "V/v rà soát cây xanh")),
		body: typed("both first gap", "Số lượng: 20 cây.") + dispatchText()}},
	{name: "title in the masthead table", file: clerkFile{title: paragraphOf("center", drawnOf(40, 0)), masthead: tableOf(agencyAndName(), numberAndDate("Số: 21/BC-UBND"),
		rowOf(strings.Replace(cellOf(leftWidth+rightWidth, typed("center b gap", "BÁO CÁO"), typed("center b", "Kết quả chăm sóc cây xanh đường phố năm 2026")), "<w:tcPr>", `<w:tcPr><w:gridSpan w:val="2"/>`, 1)))}},
	{name: "báo cáo with a sign under its number", file: clerkFile{masthead: tableOf(agencyAndName(), rowOf(
		cellOf(leftWidth, typed("center 26", "Số: 21/BC-UBND"), typed("center b 20", "(Lần 2)"), typed("center b 20", "Mã hồ sơ 77")),
		cellOf(rightWidth, typed("center i", "Tân Hòa, ngày 12 tháng 5 năm 2026"))))}},
	{name: "thẩm quyền of a quyết định", file: decisionOf(typed("center b gap", "ỦY BAN NHÂN DÂN XÃ TÂN HÒA"))},
	{name: "thẩm quyền on two lines", file: decisionOf(typed("center b gap", "CHỦ TỊCH ỦY BAN NHÂN DÂN") + typed("center b", "XÃ TÂN HÒA"))},
	{name: "thẩm quyền above the line", file: clerkFile{masthead: decisionHead(), title: typed("center b gap", "QUYẾT ĐỊNH") +
		typed("center b", "Về việc thành lập Tổ cây xanh") + paragraphOf("center", drawnOf(30, 0)) + "<w:p/>" + typed("center b", "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ TÂN HÒA"),
		body: decisionText()}},
	{name: "tên loại and trích yếu in one paragraph", file: clerkFile{title: typed("center b gap", "BÁO CÁO\nKết quả chăm sóc cây xanh đường phố năm 2026") + paragraphOf("center", drawnOf(40, 0))}},
}

func dispatchHead(subject string) string {
	return tableOf(agencyAndName(), rowOf(cellOf(leftWidth, typed("center 26", "Số: 21/UBND-KT"), subject),
		cellOf(rightWidth, typed("center i", "Tân Hòa, ngày 12 tháng 5 năm 2026"))))
}

// dispatchText is the text of a công văn without its Kính gửi.
func dispatchText() string {
	return typed("both first gap", "Ủy ban nhân dân xã đề nghị rà soát cây xanh trên các tuyến đường./.")
}

// dispatchOf is a công văn with what stands under its number.
func dispatchOf(subject string) clerkFile {
	return clerkFile{title: " ", masthead: dispatchHead(subject), closing: closingOf("- Như trên;", "- Lưu: VT."),
		body: typed("center gap", "Kính gửi: Phòng Kinh tế") + dispatchText()}
}

// addressedIn is a công văn with Kính gửi in rows of its masthead.
func addressedIn(rows string) clerkFile {
	return clerkFile{title: " ", closing: closingOf("- Như trên;", "- Lưu: VT."), body: dispatchText(),
		masthead: strings.Replace(dispatchHead(typed("center gap 24", "V/v rà soát cây xanh")), "</w:tbl>", rows+"</w:tbl>", 1)}
}

// joined is a masthead with Quốc hiệu and Tiêu ngữ in one paragraph.
func joined(between string) string {
	s := tableOf(agencyAndName(), numberAndDate("Số: 21/BC-UBND"))
	apart := typed("center b 26", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + typed("center b 28", "Độc lập - Tự do - Hạnh phúc")
	one := paragraphOf("center", runOf("b 26", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"+between), runOf("b 28", "Độc lập - Tự do - Hạnh phúc"))
	return strings.Replace(s, apart, one, 1)
}

// typedHead is a masthead in plain paragraphs whose sides are parted by white space.
func typedHead(between string) string {
	return paragraphOf("", runOf("26", "ỦY BAN NHÂN DÂN"+between), runOf("b 26", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")) +
		paragraphOf("", runOf("b 26", "XÃ TÂN HÒA"+between), runOf("b 28", "Độc lập - Tự do - Hạnh phúc")) +
		paragraphOf("", drawnOf(12, 0), strings.ReplaceAll(drawnOf(60, 0), "column", "page")) +
		paragraphOf("", runOf("26", "Số: 21/BC-UBND"+between), runOf("i 28", "Tân Hòa, ngày 12 tháng 5 năm 2026"))
}

func decisionHead() string { return tableOf(agencyAndName(), numberAndDate("Số: 21/QĐ-UBND")) }

func decisionText() string {
	return typed("both first gap i", "Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017;") +
		typed("both first gap i", "Theo đề nghị của Trưởng phòng Kinh tế.") + typed("center b gap", "QUYẾT ĐỊNH:") +
		paragraphOf("both first gap", runOf("b", "Điều 1."), runOf("", " Thành lập Tổ cây xanh của xã Tân Hòa.")) +
		paragraphOf("both first gap", runOf("b", "Điều 2."), runOf("", " Quyết định này có hiệu lực từ ngày ký./."))
}

// decisionOf is a quyết định with what stands under its trích yếu and the line of that.
func decisionOf(issuer string) clerkFile {
	return clerkFile{masthead: decisionHead(), body: decisionText(),
		title: typed("center b gap", "QUYẾT ĐỊNH") + typed("center b", "Về việc thành lập Tổ cây xanh") + paragraphOf("center", drawnOf(30, 0)) + issuer}
}
