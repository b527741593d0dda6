#pragma once

#include <string>

#include "model/pages.h"

namespace nenpo::app {

/// What a publication says, as its PDF will say it: an element of the structure a line, in reading
/// order, indented as they nest; then, a line a page, what is printed there and is not read.
///
///     3	    H2	(1)地域の実態
///     4-5	    P	新たな総合計画では、…
///     8	        TH scope=Column rows=2	成果指標
///
/// First the pages, from 1, on which the text stands that is the element's own; then its type, and
/// what else it says: scope, columns, rows, lang, read ("マイナス" for ▲), alt; then that text.
std::string dump_structure(const model::Pages& pages);

}  // namespace nenpo::app
