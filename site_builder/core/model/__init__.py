"""The records that pass between the wings. Frozen; a stage takes some and returns new ones.

Offsets are half-open code-point offsets into the decoded Markdown source of the file (for find_dates:
into its argument). Lines are 1-based. Coordinates are WGS 84 degrees. Languages are BCP 47 tags.
"""

from site_builder.core.model.found import (
    STATUSES,
    Attribution,
    DateMention,
    Kind,
    Mode,
    Status,
    Town,
    TownMention,
)
from site_builder.core.model.told import (
    Amount,
    Asset,
    BuildReport,
    Coverage,
    Event,
    Gist,
    Mark,
    Reading,
    Sentence,
    Source,
    Story,
    Timeline,
)
from site_builder.core.model.written import (
    Article,
    Correction,
    Edit,
    Explainer,
    Picture,
    Publisher,
    Site,
    SourceInfo,
    WrittenEvent,
)

__all__ = [
    "STATUSES",
    "Amount",
    "Article",
    "Asset",
    "Attribution",
    "BuildReport",
    "Correction",
    "Coverage",
    "DateMention",
    "Edit",
    "Event",
    "Explainer",
    "Gist",
    "Kind",
    "Mark",
    "Mode",
    "Picture",
    "Publisher",
    "Reading",
    "Sentence",
    "Site",
    "Source",
    "SourceInfo",
    "Status",
    "Story",
    "Timeline",
    "Town",
    "TownMention",
    "WrittenEvent",
]
