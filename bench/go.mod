module github.com/vanthu/baocao/bench

go 1.26.0

require (
	codeberg.org/go-pdf/fpdf v0.12.0
	github.com/fumiama/go-docx v0.0.0-20250506085032-0c30fd09304b
	github.com/go-fonts/liberation v0.3.3
	github.com/gomutex/godocx v0.1.6-0.20250811222946-aefd2d814cd1
	github.com/klauspost/compress v1.20.3
	github.com/signintech/gopdf v0.33.0
	github.com/unidoc/unioffice v1.4.0
	github.com/vanthu/baocao v0.0.0
	github.com/xuri/excelize/v2 v2.11.1
)

require (
	github.com/fumiama/imgsz v0.0.2 // indirect
	github.com/gabriel-vasile/mimetype v1.4.16 // indirect
	github.com/go-playground/locales v0.14.2 // indirect
	github.com/go-playground/universal-translator v0.18.2 // indirect
	github.com/go-playground/validator/v10 v10.30.6 // indirect
	github.com/goccy/go-yaml v1.19.2 // indirect
	github.com/leodido/go-urn v1.5.0 // indirect
	github.com/phpdave11/gofpdi v1.0.16 // indirect
	github.com/pkg/errors v0.9.1 // indirect
	github.com/richardlehane/mscfb v1.0.9 // indirect
	github.com/richardlehane/msoleps v1.0.6 // indirect
	github.com/shopspring/decimal v1.6.0 // indirect
	github.com/tiendc/go-deepcopy v1.7.2 // indirect
	github.com/xuri/efp v0.0.3-0.20260924042702-217b81952dec // indirect
	github.com/xuri/nfp v0.0.2-0.20250530014748-2ddeb826f9a9 // indirect
	github.com/yuin/goldmark v1.8.7 // indirect
	golang.org/x/crypto v0.58.0 // indirect
	golang.org/x/net v0.62.0 // indirect
	golang.org/x/sys v0.49.0 // indirect
	golang.org/x/text v0.43.0 // indirect
)

replace github.com/vanthu/baocao => ..
