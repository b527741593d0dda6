#pragma once

#include "model/style_highlights.h"
#include "typeset/flow/piece.h"

namespace nenpo::typeset {

/// A speech mark in strokes, its square's left upper corner at `corner`: a sign beside words, not
/// read.
void draw_speech_mark(Piece& piece, model::Point corner, const model::SpeechMarkStyle& style);

}  // namespace nenpo::typeset
