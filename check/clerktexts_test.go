package check

import "strings"

// textFiles show căn cứ, headings and numbers in the ways of clerks, and what they set behind the signature.
var textFiles = []clerkCase{
	{name: "căn cứ theo đơn", file: preambleOf("Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017;", "Theo Đơn đề nghị của Hội Cây cảnh xã.")},
	{name: "căn cứ xét", file: preambleOf("Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017;", "Xét Tờ trình số 7/TTr-KT ngày 02 tháng 3 năm 2026 của Phòng Kinh tế.")},
	{name: "căn cứ thực hiện", file: preambleOf("Thực hiện Kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh;", "Trên cơ sở đề nghị của Phòng Kinh tế.")},
	{name: "căn cứ unstopped", file: preambleOf("Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017,", "Theo Đơn đề nghị của Hội Cây cảnh xã."),
		findings: "legal-bases-punctuated: Each legal basis is a line that ends with a semicolon, the last with a full stop: “năm 2017,”, must be “năm 2017;”\n"},
	{name: "a sentence with căn cứ", file: clerkFile{body: typed("both first gap", "Căn cứ Kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh, Ủy ban nhân dân xã báo cáo như sau:") + plainText()}},
	{name: "a sentence with thực hiện", file: clerkFile{body: typed("both first gap", "Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh, xã đã trồng 20 cây.") + plainText()}},
	{name: "a sentence with theo", file: clerkFile{body: typed("both first gap i", "Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017.") +
		typed("both first gap", "Theo kế hoạch được giao, Ủy ban nhân dân xã báo cáo kết quả.") + plainText()}},
	{name: "a sentence behind the last căn cứ", file: clerkFile{body: typed("both first gap i", "Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017.") +
		typed("both first gap", "Theo quy định, mức chi là 5% dự toán.") + plainText()}},
	{name: "an upright căn cứ", file: clerkFile{body: typed("both first gap", "Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017;") +
		typed("both first gap i", "Theo Đơn đề nghị của Hội Cây cảnh xã.") + plainText()},
		findings: "slant: legal bases: slant upright, must be italic\n"},

	{name: "text behind a heading", file: clerkFile{body: paragraphOf("both first gap", runOf("b", "I. KẾT QUẢ")) + plainText() +
		paragraphOf("both first gap", runOf("b", "II. KIẾN NGHỊ, ĐỀ XUẤT:"), runOf("", " Không./."))}},
	{name: "much text behind a heading", file: clerkFile{body: paragraphOf("both first gap", runOf("b", "I. KẾT QUẢ:"), runOf("", " Ủy ban nhân dân xã đã trồng và chăm sóc cây xanh trên tất cả các tuyến đường của xã./."))}},
	{name: "text behind a heading on the next line", file: clerkFile{body: paragraphOf("both first gap", runOf("b", "I. KẾT QUẢ:"), runOf("", "\nỦy ban nhân dân xã đã trồng cây xanh./."))}},
	{name: "bold text behind a heading", file: clerkFile{body: paragraphOf("both first gap", runOf("b", "I. KẾT QUẢ:"), runOf("b", " Ủy ban nhân dân xã đã trồng cây xanh./."))},
		findings: "weight: body text: weight bold, must be not bold\n"},

	{name: "parts in words", file: partsOf("Phần thứ nhất", "Phần thứ hai"), findings: inWords("Phần thứ nhất", "Phần thứ hai")},
	{name: "parts in capitals", file: partsOf("PHẦN THỨ NHẤT", "PHẦN THỨ HAI"),
		findings: "letter-case: part heading: case capitals, must be lower case\n" + inWords("PHẦN THỨ NHẤT", "PHẦN THỨ HAI")},
	{name: "parts counted", file: partsOf("Phần một", "Phần hai"), findings: inWords("Phần một", "Phần hai")},
	{name: "a part is missing", file: partsOf("Phần thứ nhất", "Phần thứ ba"),
		findings: inWords("Phần thứ nhất", "Phần thứ ba") + inOrder("Phần thứ ba", "Phần 2")},
	{name: "parts with a title on the line", file: clerkFile{body: typed("center b gap", "Phần I. KẾT QUẢ") + clausesOf() +
		typed("center b gap", "Phần II. KIẾN NGHỊ") + clausesOf() + plainText()}},

	{name: "a quoted clause", file: clerkFile{body: typed("both first gap", "1. Sửa đổi khoản 4 như sau:") + typed("both first gap", "“4. Tổ cây xanh họp mỗi tháng.") +
		typed("both first gap", "5. Tổ trưởng chủ trì.”") + typed("both first gap", "2. Các khoản khác giữ nguyên./.")}},
	{name: "a quoted điều", file: clerkFile{body: typed("both first gap", "1. Sửa đổi Điều 9 như sau:") + typed("both first gap", "“Điều 9. Họp") +
		typed("both first gap", "1. Tổ cây xanh họp mỗi tháng.") + typed("both first gap", "3. Tổ trưởng chủ trì.”.") + typed("both first gap", "2. Các điều khác giữ nguyên./.")}},
	{name: "a quotation inside a clause", file: clerkFile{body: typed("both first gap", "1. Thay cụm từ như sau: “a) Tổ cây xanh;") +
		typed("both first gap", "g) Đội cây xanh.”") + typed("both first gap", "2. Các khoản khác giữ nguyên./.")}},
	{name: "a quotation that never ends", file: clerkFile{body: typed("both first gap", "1. Sửa đổi khoản 4: “Tổ cây xanh họp.") +
		typed("both first gap", "3. Các khoản khác giữ nguyên./.")}, findings: inOrder("3.", "2.")},

	{name: "titled clauses among others", file: clerkFile{body: typed("both first gap b", "1. Chăm sóc") + plainParagraph() +
		typed("both first gap", "2. Trồng mới 20 cây.") + typed("both first gap b", "3. Kiến nghị") + plainText()}},
	{name: "titled clauses first", file: clerkFile{body: typed("both first gap b", "1. Chăm sóc") + typed("both first gap b", "2. Trồng mới") +
		typed("both first gap", "3. Kiến nghị giao kinh phí./.")}},
	{name: "a clause is missing among others", file: clerkFile{body: typed("both first gap b", "1. Chăm sóc") + plainParagraph() +
		typed("both first gap", "2. Trồng mới 20 cây.") + typed("both first gap b", "4. Kiến nghị") + plainText()}, findings: inOrder("4.", "3.")},
	{name: "headings with capital letters", file: clerkFile{body: typed("both first gap b", "A. KẾT QUẢ") + typed("both first gap b", "I. CHĂM SÓC") + clausesOf() +
		typed("both first gap b", "B. KIẾN NGHỊ") + typed("both first gap b", "I. ĐỀ XUẤT") + clausesOf() + plainText()}},
	{name: "a heading is missing under a capital letter", file: clerkFile{body: typed("both first gap b", "A. KẾT QUẢ") + typed("both first gap b", "I. CHĂM SÓC") + clausesOf() +
		typed("both first gap b", "III. TRỒNG MỚI") + plainText()}, findings: inOrder("III.", "II.")},
	{name: "a note behind the end", file: clerkFile{body: plainText() + typed("both first gap i", "(Kèm theo danh sách cây xanh)")},
		findings: "slant: body text: slant italic, must be upright\n"},
	{name: "other levels", file: clerkFile{body: typed("both first gap b", "1. Chăm sóc") + typed("both first gap", "1.1. Tưới cây mỗi ngày.") +
		typed("both first gap", "1.2 Bón phân mỗi quý.") + typed("both first gap", "(1) Quý đầu;") + typed("both first gap", "(2) Quý sau.") +
		typed("both first gap", "- Cây mới:") + typed("both first gap", "+ Cây sao./.")}},

	{name: "Nơi nhận in one paragraph", file: clerkFile{closing: tableOf(rowOf(cellOf(leftWidth,
		paragraphOf("", runOf("b i 24", "Nơi nhận:"), runOf("22", "\n- Phòng Kinh tế;\n- Lưu: VT."))), cellOf(rightWidth,
		typed("center b", "CHỦ TỊCH"), "<w:p/>", typed("center b", "Trần Thị B"))))}},
	{name: "Nơi nhận with its first entry", file: clerkFile{closing: tableOf(rowOf(cellOf(leftWidth,
		paragraphOf("", runOf("b i 24", "Nơi nhận:"), runOf("22", "\n- Phòng Kinh tế;")), typed("22", "- Lưu: VT.")), cellOf(rightWidth,
		typed("center b", "CHỦ TỊCH"), "<w:p/>", typed("center b", "Trần Thị B"))))}},
	{name: "signature in one paragraph", file: clerkFile{closing: tableOf(rowOf(cellOf(leftWidth,
		typed("b i 24", "Nơi nhận:"), typed("22", "- Phòng Kinh tế;"), typed("22", "- Lưu: VT.")), cellOf(rightWidth,
		typed("center b", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n\n\nTrần Thị B"))))}},
	{name: "Nơi nhận in one paragraph, upright", file: clerkFile{closing: tableOf(rowOf(cellOf(leftWidth,
		paragraphOf("", runOf("b 24", "Nơi nhận:"), runOf("22", "\n- Phòng Kinh tế\n- Lưu: VT."))), cellOf(rightWidth,
		typed("center b", "CHỦ TỊCH"), "<w:p/>", typed("center b", "Trần Thị B"))))},
		findings: "slant: recipients label: slant upright, must be italic\n" +
			"recipients-punctuated: Each recipient is a line with a dash in front and a semicolon at the end: “Kinh tế”, must be “Kinh tế;”\n"},

	{name: "an attached quy chế", file: attachedOf("QUY CHẾ", "(Kèm theo Quyết định số 21/QĐ-UBND ngày 12 tháng 5 năm 2026\ncủa Ủy ban nhân dân xã Tân Hòa)")},
	{name: "an attached list", file: attachedOf("DANH SÁCH TỔ CÂY XANH", "(Ban hành kèm theo Quyết định số 21/QĐ-UBND)")},
	{name: "an attached list in one paragraph", file: attachedOf("", "")},
	{name: "an attachment by other words", file: attachedOf("QUY CHẾ", "(Đính kèm Quyết định số 21/QĐ-UBND)")},
	{name: "an attachment with a gap", file: attachedOf("QUY CHẾ", "(Kèm theo Quyết định số 21/QĐ-UBND)", "Điều 3. Thi hành"),
		findings: inOrder("Điều 3", "Điều 2")},
}

func inOrder(got, want string) string {
	return "numbers-in-order: The numbers of parts, sections, clauses and points run on without a gap or a repetition: “" + got + "”, must be “" + want + "”\n"
}

// inWords are the findings of parts that are counted in words.
func inWords(parts ...string) (findings string) {
	for _, part := range parts {
		findings += "part-roman: Parts and chapters take Roman numerals; sections, articles and clauses take Arabic figures: “" + part + "”\n"
	}
	return findings
}

func plainParagraph() string {
	return typed("both first gap", "Xã đã trồng cây xanh trên các tuyến đường.")
}

func plainText() string {
	return typed("both first gap", "Trên đây là kết quả chăm sóc cây xanh của xã./.")
}

func clausesOf() string {
	return typed("both first gap b", "1. Chăm sóc") + plainParagraph() + typed("both first gap b", "2. Trồng mới") + plainParagraph()
}

func preambleOf(bases ...string) clerkFile {
	body := ""
	for _, b := range bases {
		body += typed("both first gap i", b)
	}
	return clerkFile{body: body + plainText()}
}

func partsOf(first, second string) clerkFile {
	return clerkFile{body: typed("center b gap", first) + typed("center b", "KẾT QUẢ") + clausesOf() +
		typed("center b gap", second) + typed("center b", "KIẾN NGHỊ") + clausesOf() + plainText()}
}

// attachedOf is a quyết định with something behind its signature.
func attachedOf(title, reference string, more ...string) clerkFile {
	f := decisionOf(typed("center b gap", "ỦY BAN NHÂN DÂN XÃ TÂN HÒA"))
	f.behind = `<w:p><w:r><w:br w:type="page"/></w:r></w:p>` + typed("center b", title) + typed("center b", "Về hoạt động của Tổ cây xanh") + typed("center i", reference)
	if title == "" {
		f.behind = `<w:p><w:r><w:br w:type="page"/></w:r></w:p>` +
			paragraphOf("center", runOf("b", "DANH SÁCH TỔ CÂY XANH"), runOf("i", "\n(Kèm theo Quyết định số 21/QĐ-UBND ngày 12 tháng 5 năm 2026)"))
	}
	f.behind += typed("both first gap b", "Điều 1. Phạm vi") + plainParagraph()
	for _, heading := range more {
		f.behind += typed("both first gap b", heading) + plainParagraph()
	}
	f.behind = strings.ReplaceAll(f.behind, `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"></w:t></w:r></w:p>`, "")
	return f
}
