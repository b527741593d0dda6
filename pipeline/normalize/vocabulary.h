#pragma once

#include "model/vocabulary.h"

namespace nenpo::normalize {

using model::AspectWord;
using model::Bound;
using model::Era;
using model::FormHeading;
using model::IgnoredRow;
using model::MissingWords;
using model::Unit;
using model::Vocabulary;

}  // namespace nenpo::normalize
