#pragma once

#include "model/pictures.h"
#include "typeset/blocks/setting.h"

namespace nenpo::typeset {

/// A picture in its frame with its caption below, as wide as the picture: one piece. A missing one
/// is a dashed frame of the same size with its name and who owes it.
Piece set_picture(const model::Picture& picture, const model::PictureStyle& style,
                  Setting& setting);

/// A QR code with its quiet zone, the URL and the caption below it: one piece.
Piece set_qr_code(const model::QrCode& code, const model::QrStyle& style, Setting& setting);

/// Lines below a picture under a tag of their own, from `top` on, as wide as `width`; how high they
/// are.
Pt set_below(Piece& piece, const model::Inlines& text, const model::TextStyle& style,
             const model::Box& room, model::Role role, const model::SourceLine& from,
             Setting& setting);

}  // namespace nenpo::typeset
