package decree

// SealCover is the part of the image of a signature that the image of the seal covers, at its left (trùm lên khoảng 1/3
// hình ảnh chữ ký số của người có thẩm quyền về bên trái), under [CiteSealImage].
const SealCover = 1. / 3

// SignatureWidth is the width of a signature for which there is no image: the seal is set as though it were there.
// The Decree gives none; a signature in ink is about so wide.
const SignatureWidth Millimetres = 40
