#pragma once

#include "assemble/style_keys.h"
#include "model/style.h"

namespace nenpo::assemble {

// One table of a style file each: the keys that it must and may have, into the style's member of
// the same name. model/style.h says what they mean.

// style_page.cc
void read_part(StyleKeys& keys, model::PageStyle& page);
void read_part(StyleKeys& keys, model::HeadStyle& head);
void read_part(StyleKeys& keys, model::FootStyle& foot);
void read_part(StyleKeys& keys, model::ColumnsStyle& columns);
void read_part(StyleKeys& keys, model::ContentsStyle& contents);
void read_part(StyleKeys& keys, model::CoverStyle& cover);
void read_part(StyleKeys& keys, model::ColophonStyle& colophon);

// style_text.cc
void read_part(StyleKeys& keys, model::ProofStyle& proof);  // style_proof.cc
void read_part(StyleKeys& keys, model::MissingStyle& missing);
void read_part(StyleKeys& keys, model::CompositionStyle& composition);
void read_part(StyleKeys& keys, model::ParagraphLook& paragraph);
void read_part(StyleKeys& keys, model::ListStyle& list);
void read_part(StyleKeys& keys, model::HeadingStyle& heading);
void read_part(StyleKeys& keys, model::QuotationStyle& quotation);
void read_part(StyleKeys& keys, model::CalloutStyle& callout);

// style_notes.cc
void read_part(StyleKeys& keys, model::NoteStyle& note);
void read_part(StyleKeys& keys, model::NoteMarkStyle& mark);
void read_part(StyleKeys& keys, model::FootnoteStyle& footnote);

// style_tables.cc
void read_part(StyleKeys& keys, model::TableStyle& table);
void read_part(StyleKeys& keys, model::GoalStyle& goal);
void read_part(StyleKeys& keys, model::IndicatorTableStyle& table);

// style_figures.cc
void read_part(StyleKeys& keys, model::BarsStyle& bars);
void read_part(StyleKeys& keys, model::WordsFigureStyle& figure);
void read_part(StyleKeys& keys, model::TierDiagramStyle& diagram);

// The families of blocks: each reads its own tables of the file, as far as they are there.
void read_parts(StyleKeys& file, model::SheetStyles& styles);      // style_sheets.cc: rows
void read_parts(StyleKeys& file, model::PictureStyles& styles);    // style_pictures.cc
void read_parts(StyleKeys& file, model::ChartStyles& styles);      // style_charts.cc
void read_parts(StyleKeys& file, model::DiagramStyles& styles);    // style_diagrams.cc
void read_parts(StyleKeys& file, model::HighlightStyles& styles);  // style_highlights.cc
void read_parts(StyleKeys& file, model::ProgressStyles& styles);   // style_progress.cc
void read_parts(StyleKeys& file, model::GatheringStyles& styles);  // style_gathering.cc

/// [sheet.<layout>]: its frames stand on the page of the style and speak of the file's looks.
/// style_sheets.cc
void read_layouts(StyleKeys& file, model::Style& style);

}  // namespace nenpo::assemble
