package source

import "strings"

// yamlFaults are the frequent mistakes, each by words that the parser says of it. The first that fits says it.
var yamlFaults = []struct{ says, vi string }{
	{"cannot start any token", "thụt dòng bằng dấu tab; dùng dấu cách"},
	{"tab character", "thụt dòng bằng dấu tab; dùng dấu cách"},
	{"reserved character", "dấu @ và dấu ` không đứng đầu giá trị được; đặt giá trị trong nháy kép"},
	{"escape character", "sau dấu \\ trong nháy kép có ký tự lạ; dùng nháy đơn, hoặc gõ hai dấu \\"},
	{"quoted text", "thiếu dấu nháy đóng"},
	{"already defined", "tên trường này đã có ở trên"},
	{"duplicate key", "tên trường này đã có ở trên"},
	{"non-map value", "dòng này không có dạng “tên: giá trị”; xem lại dấu hai chấm và thụt dòng"},
	{"unexpected key name", "tên trường không đúng chỗ; xem lại thụt dòng và dấu hai chấm"},
	{"mapping value is not allowed", "dấu hai chấm không đúng chỗ; đặt giá trị trong nháy kép nếu dấu này thuộc về giá trị"},
	{"map key-value is pre-defined", "giá trị không đúng chỗ; xem lại thụt dòng"},
	{"value is not allowed", "giá trị không đúng chỗ; xem lại thụt dòng"},
	{"block sequence entries", "dấu gạch của danh sách không đúng chỗ; xuống dòng trước dấu này"},
	{"sequence end token", "thiếu dấu ] đóng danh sách"},
	{"corresponding to ']'", "thừa dấu ] đóng danh sách"},
	{"flow map", "thiếu dấu } đóng"},
	{"or '}' must be specified", "thiếu dấu phẩy hoặc dấu }"},
	{"corresponding to '}'", "thừa dấu } đóng"},
	{"implicit line break", "tên trường bị ngắt dòng"},
	{"delimiter ':'", "thiếu dấu hai chấm sau tên trường"},
	{"anchor", "dấu & hoặc * đứng đầu giá trị có nghĩa riêng; đặt giá trị trong nháy kép"},
	{"alias", "dấu & hoặc * đứng đầu giá trị có nghĩa riêng; đặt giá trị trong nháy kép"},
	{"tag", "dấu ! đứng đầu giá trị có nghĩa riêng; đặt giá trị trong nháy kép"},
	{"directive", "dấu % đứng đầu dòng có nghĩa riêng; đặt giá trị trong nháy kép"},
	{"header option", "sau dấu | hoặc > chỉ có +, - hoặc một chữ số"},
}

// vietnameseYAML says what the parser says of a mistake in Vietnamese.
func vietnameseYAML(message string) string {
	for _, f := range yamlFaults {
		if strings.Contains(message, f.says) {
			return f.vi
		}
	}
	return "xem lại thụt dòng, dấu hai chấm và dấu nháy ở dòng này"
}
