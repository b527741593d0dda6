#include "app/companions.h"

#include "companion/table_data.h"
#include "companion/text_twin.h"

namespace nenpo::app {

Companions make_companions(const model::Pages& pages, const model::Edition& edition) {
  return {companion::text_twin(pages), companion::table_data(pages, edition)};
}

}  // namespace nenpo::app
