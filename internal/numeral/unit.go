package numeral

// IsUnit reports whether a word says the magnitude of the figure before it, without which it is another number, or measures by its
// sign: it stays on a line with the figure.
func IsUnit(word string) bool {
	switch word {
	case "nghìn", "ngàn", "triệu", "tỷ", "tỉ", "mm", "cm", "m", "km", "m2", "m3", "m²", "m³", "km2", "km²", "ha",
		"g", "kg", "kW", "kWh", "MW", "°C", "%":
		return true
	}
	return false
}
