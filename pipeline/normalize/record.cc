#include "normalize/record.h"

#include <algorithm>

namespace nenpo::normalize {

const RecordField* Record::find(std::string_view field_id) const {
  const auto found = std::find_if(
      fields.begin(), fields.end(),
      [field_id](const RecordField& field) { return field.definition->id == field_id; });
  return found == fields.end() ? nullptr : &*found;
}

}  // namespace nenpo::normalize
